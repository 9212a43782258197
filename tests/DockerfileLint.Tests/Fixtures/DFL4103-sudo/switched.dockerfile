FROM debian:13
RUN su app -c "sudo make install" && su - app -c 'sudo make' && su -c "sudo make" -s /bin/sh app
RUN runuser -u app -- sudo make && runuser -l app -c "sudo make"
RUN gosu app sudo make && su-exec 1000:1000 sudo make && gosu app sh -c "sudo make"
RUN sudo -u app sh -c "sudo make" && doas -u app sudo make && sudo -Eu app make
RUN setpriv --reuid=1000 sudo make && setpriv --reuid 1000 sh -c "sudo make" && su $NAME -c "sudo make"
