FROM mcr.microsoft.com/dotnet/sdk:10.0 AS publish
RUN apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev
WORKDIR /app
COPY src .
RUN dotnet publish -c Release -o /app/publish -p:PublishAot=true

FROM [|mcr.microsoft.com/dotnet/sdk:10.0|]
WORKDIR /app
COPY --from=publish /app/publish .
ENTRYPOINT ["./Shop"]
