FROM node:22-slim
WORKDIR /app
ONBUILD COPY app.tar /app/
ONBUILD RUN rm [|/app/app.tar|]
