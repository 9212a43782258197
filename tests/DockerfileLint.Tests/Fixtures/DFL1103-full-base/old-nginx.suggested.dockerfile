FROM nginx:1.21.6-alpine
COPY a /usr/share/nginx/html/
