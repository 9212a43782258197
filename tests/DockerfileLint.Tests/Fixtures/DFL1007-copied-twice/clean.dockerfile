FROM alpine:3.22
COPY package.json /app/
RUN npm ci
COPY . /app/
