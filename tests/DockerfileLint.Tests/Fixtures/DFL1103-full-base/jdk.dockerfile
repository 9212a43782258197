FROM [|eclipse-temurin:11-jdk-noble|]
COPY app.jar /
CMD ["java", "-jar", "/app.jar"]
