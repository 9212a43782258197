FROM nginx:1.27
COPY start.sh /start.sh
CMD ["/start.sh"]
