const ORDER =
  /(?:ignore|disregard|forget|override)\s+(?:(?:all|any|every|of|the|your|my|these|previous|prior|above|earlier|preceding|system)\s+){1,5}(?:instructions?|prompts?|rules|messages?|context)|(?:игнорируй\p{L}*|проигнорируй\p{L}*|забуд(?:ь|ьте)|отмени(?:те)?)\s+(?:(?:все|всё|любые|твои|свои|эти|предыдущ\p{L}+|прежн\p{L}+|прошл\p{L}+|системн\p{L}+)\s+){1,4}(?:инструкци\p{L}+|указани\p{L}+|промпт\p{L}*|правил\p{L}*|сообщени\p{L}+)|<\|[a-z_]+\|>|\[\/?INST\]|<<\/?SYS>>/iu;

/** Whether a line orders a model about, beyond doubt: it is no work, and is listed but never told. Milder ones are told as they are. */
export const isOrder = (text: string): boolean => ORDER.test(text);
