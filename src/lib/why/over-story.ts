/** The panel with its style sheets, for the story, which asks for both when they are needed. */
import '../site/evidence.css';
import './left-out.css';
import './panel.css';

export * from './panel';
