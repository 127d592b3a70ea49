import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
function island(): Plugin {
  return { name:'island', buildStart() { if (this.environment?.name === 'client') { console.log('EMIT client'); this.emitFile({type:'chunk', id:'/work/main/src/lib/story/client.ts', name:'story'}); } } };
}
export default defineConfig({ plugins: [sveltekit(), island()] });
