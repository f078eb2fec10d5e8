/** Where prompts go: any server with OpenAI's chat completions under `baseUrl` (`…/v1`). An empty key is sent as none. */
export interface Endpoint {
  baseUrl: string;
  apiKey: string;
  model: string;
}

/** The host a person would recognise, with its port if it has one; never a path or a key. */
export const hostOf = ({ baseUrl }: Endpoint): string => new URL(baseUrl).host;

/** Whether the endpoint is this machine, a container beside us or the home network: such models start slowly. */
export const isLocal = ({ baseUrl }: Endpoint): boolean => {
  const { hostname } = new URL(baseUrl);
  const name = hostname.replace(/^\[|\]$/g, '');
  return (
    !name.includes('.') ||
    (/^[\d.]+$/.test(name) && /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\./.test(name)) ||
    /\.(?:local|localhost|internal|lan|home)$/.test(name)
  );
};
