FROM [|mcr.microsoft.com/dotnet/sdk:10.0|]
ARG REVISION
LABEL org.opencontainers.image.revision=$REVISION
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
ENTRYPOINT ["dotnet", "/app/Shop.dll"]
