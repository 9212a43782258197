FROM rocker/r-ver:4.5
RUN install2.r --error --ncpus -1 dplyr && rm -rf /tmp/downloaded_packages
