FROM node:22
COPY [|.|] /app
CMD ["node", "/app/app.js"]
