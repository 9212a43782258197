FROM condaforge/miniforge3:24.11 AS conda
FROM debian:12-slim
COPY --from=conda /opt/conda /opt/conda
COPY condarc /opt/conda/.condarc
RUN chmod -R 777 [|/opt/conda|]
CMD ["/opt/conda/bin/python"]
