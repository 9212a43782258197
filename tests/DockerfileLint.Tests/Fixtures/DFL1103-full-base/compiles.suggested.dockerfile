FROM eclipse-temurin:21-jdk AS build
WORKDIR /app
COPY . .
RUN sh build.sh

FROM gcr.io/distroless/java21-debian13
WORKDIR /app
ENTRYPOINT []
COPY --from=build /app/app.jar /app/app.jar
COPY --from=build /app/build.sh /app/build.sh
CMD ["java", "-jar", "app.jar"]
