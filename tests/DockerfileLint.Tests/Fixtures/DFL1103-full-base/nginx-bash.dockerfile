FROM nginx:1.27
COPY run.sh /run.sh
CMD bash /run.sh
