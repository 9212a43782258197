FROM [|mcr.microsoft.com/dotnet/sdk:10.0|] AS build
LABEL maintainer="shop@example.com"
ENV Shop__Currency=EUR
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app/out

FROM build AS final
WORKDIR /app/out
EXPOSE 8080
ENTRYPOINT ["dotnet", "Shop.dll"]
