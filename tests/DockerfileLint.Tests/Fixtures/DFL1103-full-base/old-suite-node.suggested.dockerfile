FROM node:16-stretch-slim
COPY app.js /
CMD ["node", "/app.js"]
