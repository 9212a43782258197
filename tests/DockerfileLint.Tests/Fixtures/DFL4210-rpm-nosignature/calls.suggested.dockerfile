FROM fedora:43
RUN rpm -i a.rpm && rpm -U b.rpm
