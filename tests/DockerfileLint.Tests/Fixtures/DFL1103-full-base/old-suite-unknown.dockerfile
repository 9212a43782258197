FROM node:8-wheezy
COPY app.js /
CMD ["node", "/app.js"]
