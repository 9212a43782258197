FROM node:22
RUN npm ci
CMD ["npm", "start"]
