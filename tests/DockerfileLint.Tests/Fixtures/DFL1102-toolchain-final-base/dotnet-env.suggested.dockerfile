FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
ENV Shop__Currency=EUR
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o out

FROM mcr.microsoft.com/dotnet/aspnet:8.0
ENV Shop__Currency=EUR
WORKDIR /src
COPY --from=build /src/out /src/out
ENTRYPOINT ["dotnet", "out/Shop.dll"]
