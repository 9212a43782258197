FROM eclipse-temurin:21-jre
WORKDIR /b
COPY . .
RUN ./mvnw -q package && rm -rf ~/.m2/repository ~/.m2/wrapper
CMD ["java", "-jar", "/b/target/a.jar"]
