FROM node:22-slim AS web
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci && npm cache clean --force
COPY . .
RUN npm ci --omit=dev && npm cache clean --force
RUN npm install -g serve@14 && npm cache clean --force

FROM python:3.13-slim
WORKDIR /app
COPY src/ ./src/
RUN pip install --no-cache-dir -r src/requirements.txt
COPY . .
RUN pip install --no-cache-dir .
COPY --from=web /app/dist ./dist
