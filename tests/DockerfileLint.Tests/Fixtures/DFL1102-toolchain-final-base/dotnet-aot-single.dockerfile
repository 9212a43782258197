FROM [|mcr.microsoft.com/dotnet/sdk:10.0-noble-aot|]
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -r linux-x64 -p:PublishAot=true -o /app
ENTRYPOINT ["/app/Shop"]
