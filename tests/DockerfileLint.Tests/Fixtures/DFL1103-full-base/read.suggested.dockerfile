FROM eclipse-temurin:21-jre
WORKDIR /app
COPY . .
RUN sh setup.sh
ENTRYPOINT ["./start.sh"]
