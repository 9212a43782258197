FROM [|mcr.microsoft.com/dotnet/sdk:8.0|]
RUN groupadd -r shop && useradd -r -g shop shop
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
RUN chown -R shop:shop /app
USER shop
WORKDIR /app
ENTRYPOINT ["dotnet", "Shop.dll"]
