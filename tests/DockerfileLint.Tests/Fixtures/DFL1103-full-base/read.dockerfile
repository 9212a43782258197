FROM [|eclipse-temurin:21-jdk|]
WORKDIR /app
COPY . .
RUN sh setup.sh
ENTRYPOINT ["./start.sh"]
