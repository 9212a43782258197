FROM debian:13-slim
ENV mapsApiKey=[|9aK3jd8Fq2LmX7vB1cZp0T|]
ENV signingKey=[|4f2a9c81d07be6359f10ac24be77d019|]
LABEL com.example.api-token=[|Zk39dPq8LmXw72VbTn0aYc|]
ENV ConnectionStrings__Default=[|"Server=db;Database=shop;User Id=app;Password=Tr0ub4dor;"|]
RUN export [|SECRET_KEY=8fK2mQ9xLz7Vb3Tn5Yw1Rc|] && ./configure
