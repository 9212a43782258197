export default defineEventHandler(() => ({ hello: 'x' }))
