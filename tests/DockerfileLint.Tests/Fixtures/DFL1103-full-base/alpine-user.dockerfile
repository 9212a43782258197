FROM nginx:1.27
COPY --chown=www-data index.html /usr/share/nginx/html/
USER www-data
