FROM [|mcr.microsoft.com/dotnet/sdk:8.0-alpine|]
ARG CONFIGURATION=Release
WORKDIR /src
COPY . .
RUN dotnet restore
RUN dotnet publish -c $CONFIGURATION -o out

EXPOSE 8080
ENTRYPOINT ["dotnet", "out/Shop.dll"]
