FROM eclipse-temurin:21-jre
WORKDIR /b
COPY . .
RUN [|./mvnw -q package|]
CMD ["java", "-jar", "/b/target/a.jar"]
