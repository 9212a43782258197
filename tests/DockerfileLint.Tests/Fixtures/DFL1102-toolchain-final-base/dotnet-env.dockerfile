FROM [|mcr.microsoft.com/dotnet/sdk:8.0|]
ENV Shop__Currency=EUR
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o out
ENTRYPOINT ["dotnet", "out/Shop.dll"]
