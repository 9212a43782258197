FROM mcr.microsoft.com/dotnet/sdk:10.0 AS sources
WORKDIR /src
ADD . /src

FROM sources AS build
RUN dotnet [|publish|] src/Web -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
ENTRYPOINT ["dotnet", "Web.dll"]
