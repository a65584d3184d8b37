import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ListenOptions {
	host: string;
	port: number;
	/** How many further ports to try where one is taken. */
	tries: number;
}

/** Starts to listen and gives the address ('http://127.0.0.1:4173/'). Rejects where no port is free. */
export async function listen(server: Server, { host, port, tries }: ListenOptions): Promise<string> {
	for (let attempt = 0; ; attempt++)
		try {
			await new Promise<void>((resolve, reject) => {
				server.once('error', reject);
				server.listen(port === 0 ? 0 : port + attempt, host, () => {
					server.off('error', reject);
					resolve();
				});
			});
			const { port: actual } = server.address() as AddressInfo;
			return `http://${host.includes(':') ? `[${host}]` : host}:${actual}/`;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || attempt >= tries) throw error;
		}
}
