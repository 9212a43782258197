FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet [|publish|] src/Web/Web.csproj -c Release -o /app
RUN dotnet publish src/Lib/Lib.csproj -c Release -o /lib

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
ENTRYPOINT ["dotnet", "Web.dll"]
