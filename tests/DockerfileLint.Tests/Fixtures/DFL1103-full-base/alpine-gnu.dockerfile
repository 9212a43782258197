FROM nginx:1.27
RUN perl -pi -e 's/a/b/' /etc/nginx/nginx.conf && grep -oP 'a\K' /etc/nginx/nginx.conf && find / -name x -printf '%p'
