FROM eclipse-temurin:21-jdk
COPY . /src
WORKDIR /src
RUN ./mvnw -B package && rm -rf ~/.m2/repository ~/.m2/wrapper
CMD ["java", "-jar", "target/app.jar"]
