FROM rocker/r-ver:4.5
RUN install2.r --error dplyr && rm -rf /tmp/downloaded_packages
RUN R -e 'install.packages("dplyr")'
