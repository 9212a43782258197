FROM [|mcr.microsoft.com/dotnet/sdk:8.0|]
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
RUN chown -R app /var/lib/shop
USER app
ENTRYPOINT ["dotnet", "/app/Shop.dll"]
