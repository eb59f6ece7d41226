"""Web: folders, sites, PHP sockets, SFTP keys."""
