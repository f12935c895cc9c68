export const thresholds = async (_say: (line: string) => void): Promise<string> => "";
