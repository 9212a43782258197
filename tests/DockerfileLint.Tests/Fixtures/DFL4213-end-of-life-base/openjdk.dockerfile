FROM [|openjdk:17-jdk-slim|]
