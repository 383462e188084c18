/**
 * The partner's mailbox: folders on an SFTP server, or in a directory, where files are claimed, placed and tidied away.
 * In: a partner's profile; bytes to place. Out: what is ready to be claimed, its bytes, and what became of what was placed.
 * Every name and size that a server tells is hostile input; every wait has an end. Knows nothing of what files mean, and
 * remembers nothing: what must be known at the next look is handed out as a value.
 */
@NullMarked
package io.dunnage.mailbox;

import org.jspecify.annotations.NullMarked;
