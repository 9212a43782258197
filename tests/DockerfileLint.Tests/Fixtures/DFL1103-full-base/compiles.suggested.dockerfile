FROM eclipse-temurin:21-jdk-alpine
WORKDIR /app
COPY . .
RUN sh build.sh
CMD ["java", "-jar", "app.jar"]
