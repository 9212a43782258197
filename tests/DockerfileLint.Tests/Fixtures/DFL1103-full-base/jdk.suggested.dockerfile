FROM eclipse-temurin:11-jre-noble
COPY app.jar /
CMD ["java", "-jar", "/app.jar"]
