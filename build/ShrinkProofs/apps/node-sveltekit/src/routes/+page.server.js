import { marked } from 'marked';

export const load = () => ({ menu: marked.parse('* soup\n* bread') });
