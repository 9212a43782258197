FROM eclipse-temurin:21-jdk-alpine
WORKDIR /app
COPY app.jar ./
CMD ["./start.sh"]
