FROM amazoncorretto:21
COPY app.jar /app.jar
COPY run.sh /run.sh
RUN chmod +x /run.sh
ENTRYPOINT ["/run.sh"]
