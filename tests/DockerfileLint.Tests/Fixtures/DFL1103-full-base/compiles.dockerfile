FROM [|eclipse-temurin:21-jdk|]
WORKDIR /app
COPY . .
RUN sh build.sh
CMD ["java", "-jar", "app.jar"]
